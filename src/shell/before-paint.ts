/**
 * What must be settled before a page is drawn: light or dark and the large-type edition (关怀版), so that nothing flickers,
 * whether keys that are letters are switched off, and room for the results of a search that the address asks for, so that what
 * stands below does not jump when they come.
 */
export const beforePaint = [
  'for(const[key,known]of[["theme",["light","dark"]],["care",["on"]],["letters",["off"]]])',
  'try{const value=localStorage.getItem(key);if(known.includes(value))document.documentElement.dataset[key]=value}',
  'catch{}', // storage may be forbidden: the choice then lasts for one page
  'if("script"in document.documentElement.dataset&&/[?&]q=[^&]/.test(location.search))document.documentElement.dataset.searching=""',
].join('');
