/**
 * The first import of every script of a page. Where the head has found that scripts do not run here (can-run.ts) it throws, and a
 * module that throws keeps those that import it from running: the page stays as it came.
 */
if (document.documentElement.dataset['script'] === undefined)
  throw new Error(
    'This browser lacks something the scripts of this site use; pages can be read without them.',
  );

export {};
