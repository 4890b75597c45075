import { expect, test } from 'vitest';
import { reportFile } from './report-file';

const parts = {
  networks: { mobilenet: { report: '{"about":"</script><!-- x"}', bytes: 12 } },
  script: 'const text = "</script>";',
  style: 'body { color: red }',
  icon: 'data:image/png;base64,AA==',
};

test('what it is made of does not end its elements', () => {
  const html = reportFile(parts);
  expect(html.match(/<\/script>/g)).toHaveLength(2);
  expect(html).not.toContain('<!--');
});

test('the reports can be read from it as they were', () => {
  const [, json] = /id="networks">(.*?)<\/script>/s.exec(reportFile(parts))!;
  expect(JSON.parse(json!)).toEqual(parts.networks);
});
