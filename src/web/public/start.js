// Runs before the first paint, so that neither colours nor language change under the reader's eyes.
// The validator must not try to compile code: the content security policy forbids it and would report each attempt.
globalThis.__zod_globalConfig = { jitless: true };

(function () {
  var root = document.documentElement;
  var kept = null;
  try {
    kept = localStorage.getItem('zs_theme');
  } catch {
    kept = null;
  }
  var isDark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.theme = isDark ? 'dark' : 'light';
  var cookie = /(?:^|; )zs_locale=([^;]+)/.exec(document.cookie);
  var locale = cookie ? cookie[1] : /^en/i.test(navigator.language) ? 'en' : 'zh-CN';
  root.lang = locale === 'en' ? 'en' : 'zh-CN';
})();
