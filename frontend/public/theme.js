// Sets the chosen theme before the first paint. A file and not an inline script, so that script-src stays 'self'.
try {
  const theme = localStorage.getItem('trellis.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is refused in some private windows: the device decides then.
}
