// The headers under which the page promises to run: docs/loading.md says what each is for. The server beside this sends them,
// the build writes them for hosts that read a file of them, and deploy/ says the same.

// The page asks for the same in its own <meta>; only frame-ancestors has to come from a server. Anybody may
// frame the page: it holds no account and no secret, and an article may want to show it.
export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types default",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors *",
].join("; ");

export const HEADERS = {
  "Content-Security-Policy": POLICY,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

export const FOR_EVER = "public, max-age=31536000, immutable";

// Only where the page came over HTTPS: over plain HTTP browsers ignore it, and a server on one's own machine must not lock others out.
export const STRICT = "max-age=63072000";

// A name with its own checksum in it never means anything else.
export const HASHED = /-[0-9a-f]{12,16}(_bg)?\.\w+$/;
