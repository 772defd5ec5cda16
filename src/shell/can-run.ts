/**
 * Whether the site's scripts run in this browser: then the root element has `data-script`, and only then does a page show what works
 * by a script. A browser that lacks something they use, one that does not even understand this, one whose scripts did not arrive or
 * broke down while the page came: to each of them pages are what they are without scripts (gate.ts).
 */

/** What scripts use without asking, and browsers older than two years may lack. */
export const needed = [
  'Map.groupBy',
  'Promise.withResolvers',
  'Array.prototype.at',
  'Array.prototype.findLast',
  'Array.prototype.toSorted',
  'String.prototype.toWellFormed',
  'URL.canParse',
  'structuredClone',
  'DecompressionStream',
  'IntersectionObserver',
  'ResizeObserver',
  'Element.prototype.checkVisibility',
  'HTMLDialogElement.prototype.showModal',
  'HTMLElement.prototype.showPopover',
] as const;

export const canRun = [
  `if("${needed.join(' ')}".split(" ").every(path=>path.split(".").reduce((of,name)=>of&&of[name],self)))document.documentElement.dataset.script="";`,
  'addEventListener("error",({target,filename})=>{',
  // Errors of what others put into the page, such as extensions, are theirs.
  'if(document.readyState!="complete"&&(filename?filename.startsWith(location.origin):target.tagName=="SCRIPT"))delete document.documentElement.dataset.script},!0)',
].join('');
