/**
 * To be imported before pdf.js: in a thread without a window it takes itself for the one who answers the messages that come
 * there, and these are ours.
 */
Object.assign(globalThis, { window: globalThis });

export {};
