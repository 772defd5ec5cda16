/** Widths and heights of a page's window. */
export const phone = [390, 844] as const;
export const desktop = [1280, 900] as const;
