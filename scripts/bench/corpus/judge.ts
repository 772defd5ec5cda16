export const judgeFolder = (_: string): Promise<boolean> => Promise.resolve(true);
