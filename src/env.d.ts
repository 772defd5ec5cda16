declare namespace App {
  interface Locals {
    /** Key of the document whose text a page shows; the components of its body make links from it. */
    documentKey?: string;
  }
}
