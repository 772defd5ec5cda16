/** How a locator is written, apart from its schema: ids are read in the browser too, where no schema is needed. */
export const locatorSource = String.raw`0|end|annex(?:-\d+)*|[1-9]\d*(?:-[1-9]\d*)*`;
