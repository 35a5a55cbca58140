const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  // Designsystemet draws its small icons as data: images in the style sheet.
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
};

/** A draft is shown in the frame of the content manager, on this host alone, and its link is told to nobody. */
export const PREVIEW_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'"),
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
};

export const CACHE = {
  page: 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400',
  asset: 'public, max-age=31536000, immutable',
  day: 'public, max-age=86400',
  none: 'no-store',
  draft: 'private, no-store',
} as const;
