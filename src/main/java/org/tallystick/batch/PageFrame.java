package org.tallystick.batch;

import java.util.Locale;

/** What the pages of this package share: a frame that needs nothing beside it. */
final class PageFrame {
  /** The end of every page. */
  static final String END = "</main>\n</body>\n</html>\n";

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s</title>
      <style>
      :root { color-scheme: light dark; --ink: #1d2126; --paper: #fff; --quiet: #5b6470; --bar: #b3402a; --line: #d8dce1; }
      @media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --paper: #16191d; --quiet: #a7b0bb; --bar: #f08a72; --line: #3a4048; } }
      body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
      h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
      .scroll { overflow-x: auto; }
      table { border-collapse: collapse; width: 100%%; }
      th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); vertical-align: middle; }
      th.n, td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
      th { color: var(--quiet); font-weight: 600; }
      svg { display: block; } rect { fill: var(--bar); }
      .quiet { color: var(--quiet); }
      dt { margin-top: .75rem; font-weight: 600; } dd { margin: 0; }
      details { margin: .5rem 0; } summary { cursor: pointer; }
      </style>
      </head>
      <body>
      <main>
      """;

  private PageFrame() {}

  /** The start of a page, up to its first heading. */
  static String head(String title) {
    return HEAD.formatted(escaped(title));
  }

  /** A count with its thousands parted. */
  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** Text as HTML has it, in content and in attributes. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
