/**
 * Opens the search in place when `search-open` is dispatched, as it is by `/`, Ctrl+K and Cmd+K. The field exists and has the
 * focus before the key press is over, so what is typed next arrives in it, while the code of the search is still on its
 * way; Enter works without that code. Where a page has a field of its own, that one has the focus instead. `/` does nothing
 * where keys that are letters are switched off (src/keys/choices.ts), and neither does anything where scripts do not run.
 *
 * It stands in the head of every page, before anything is drawn: keys typed earlier, when the page is not there to
 * be seen, are the only ones it cannot catch.
 */
export const searchOpener = [
  'addEventListener("search-open",()=>{',
  'let field=document.querySelector("main [name=q]");',
  'if(!field){',
  'let dialog=document.querySelector(".search-dialog");',
  'if(!dialog){',
  'dialog=document.createElement("dialog");',
  'dialog.className="search-dialog";',
  'let make=(name,attributes)=>{let made=document.createElement(name);for(let key in attributes)made.setAttribute(key,attributes[key]);return made},',
  'form=make("form",{class:"search-box",role:"search",action:document.querySelector("[data-search-page]")?.href||""});',
  'form.append(make("input",{type:"search",name:"q","aria-label":"检索词"}));',
  'dialog.append(form);',
  '(document.body||document.documentElement).append(dialog)}',
  'if(!dialog.open)dialog.showModal();',
  'field=dialog.querySelector("input")}',
  'field.focus();field.select()});',
  'addEventListener("keydown",event=>{',
  'const{target,key}=event,held=event.ctrlKey||event.metaKey;',
  'if(event.isComposing||event.altKey||!("script"in document.documentElement.dataset)||!(held?/^k$/i.test(key)&&!event.shiftKey:key=="/"&&!document.documentElement.dataset.letters&&!target.isContentEditable&&!/^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName)))return;',
  'event.preventDefault();dispatchEvent(new Event("search-open"))},!0)',
].join('');
