// Light or dark, and the large-type edition (关怀版): set before the first paint, so nothing flickers, and remembered.
// A plain script in the head; without it the page follows the system. Nothing else is stored.
(function () {
  var root = document.documentElement;
  function read(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // storage may be forbidden: the choice then lasts for this page
    }
  }
  function keep(key, value) {
    try {
      if (value) localStorage.setItem(key, value);
      else localStorage.removeItem(key);
    } catch {
      // The choice then lasts for this page.
    }
  }
  function show(key, value) {
    if (value) root.setAttribute('data-' + key, value);
    else root.removeAttribute('data-' + key);
  }
  function isDark() {
    var theme = root.getAttribute('data-theme');
    return theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  }
  function label() {
    document.querySelectorAll('[data-display]').forEach(function (button) {
      var on = button.dataset.display === 'care' ? root.hasAttribute('data-care') : isDark();
      button.setAttribute('aria-pressed', String(on));
    });
  }
  ['theme', 'care'].forEach(function (key) {
    show(key, read(key));
  });
  // Room for the results of a search that the address asks for: what stands below must not jump when they arrive.
  if (/[?&]q=[^&]/.test(location.search)) root.setAttribute('data-searching', '');
  document.addEventListener('DOMContentLoaded', label);
  document.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('[data-display]');
    if (!button) return;
    var key = button.dataset.display;
    var value = key === 'care' ? (root.hasAttribute('data-care') ? '' : 'on') : isDark() ? 'light' : 'dark';
    show(key, value);
    keep(key, value);
    label();
  });
})();
