/** What the page has of a network. */
export interface EmbeddedNetwork {
  /** Text of its `report.json`. */
  report: string;
  /** Size of its files, model.json and weights.bin. */
  bytes: number;
}

/** What the page is made of. */
export interface ReportFileParts {
  networks: Readonly<Record<string, EmbeddedNetwork>>;
  script: string;
  style: string;
  /** A picture as a `data:` address. */
  icon: string;
}

/** The report as one HTML file that needs nothing else. */
export function reportFile({ networks, script, style, icon }: ReportFileParts): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Hangtag: evaluation report</title>
<link rel="icon" href="${icon}">
<style>${inElement(style)}</style>
</head>
<body>
<div id="app"></div>
<script type="application/json" id="networks">${inElement(JSON.stringify(networks))}</script>
<script type="module">${inElement(script)}</script>
</body>
</html>
`;
}

/**
 * Keeps a text from ending the element that it stands in, or from beginning a comment there: the
 * sign is written as an escape, which strings of scripts and of JSON read as the same.
 */
function inElement(text: string): string {
  return text.replaceAll(/<(?=\/(?:script|style)|!--)/gi, '\\u003c');
}
