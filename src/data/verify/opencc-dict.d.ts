declare module 'opencc-js/dict/STPhrases' {
  /** `答复 答覆|…`: a Simplified word and its Traditional form. */
  const phrases: string;
  export default phrases;
}
