/** The file of a document's numbers, below `/verify/`: `figures/2023/general-office.json`. */
export const figuresFile = (key: string): string => `figures/${key}.json`;
