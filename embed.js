// In a frame of another page (?embed): the theme that the other page asks for, and the height that the frame would need.
// docs/embedding.md says what may be asked and what is announced.

const theme = new URLSearchParams(location.search).get("theme");

// Answers what a style sheet asks of the theme with the one asked for, whatever the device prefers.
function settle(rules) {
  for (const rule of rules) {
    if (rule.media) {
      rule.media.mediaText = rule.media.mediaText.replaceAll(/\(prefers-color-scheme: *(light|dark)\)/g, (_, asked) => (asked === theme ? "(min-width: 0px)" : "(max-width: 0px)"));
    }
    if (rule.cssRules) settle(rule.cssRules);
  }
}

if (theme === "light" || theme === "dark") {
  document.documentElement.style.colorScheme = theme;
  for (const sheet of document.styleSheets) settle(sheet.cssRules);
}

// Nothing but a number is said, and so anybody may hear it.
let announced = 0;
new ResizeObserver(() => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (height === announced || parent === window) return;
  announced = height;
  parent.postMessage({ type: "countertariff:height", height }, "*");
}).observe(document.documentElement);
