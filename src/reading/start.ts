/**
 * What the pages of official text, whole or a section, do with JavaScript: one file for all of it. Each part is small, finds
 * out whether the page has anything for it, and imports what is larger when a reader first asks for it (`await import`):
 * a part imported here in full is paid for by every reader of every section.
 */
import './contents.ts';
import '../cite/start.ts';
import '../follow/start.ts';
import '../glossary/offer.ts';
import '../tables/actions.ts';
import '../tables/arrive.ts';
import './open.ts';
