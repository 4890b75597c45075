import type { Report } from '../../model/report';

/** What was trained on, by checksum, and where: what a reader needs to get the same figures. */
export function Provenance({ report: { data, environment } }: { report: Report }) {
  return (
    <>
      <details>
        <summary>Data files, with their SHA-256</summary>
        <dl class="checksums">
          {data.map(({ file, sha256 }) => (
            <div key={file}>
              <dt>{file}</dt>
              <dd>
                <code>{sha256}</code>
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <h3>Machine and software</h3>
      <dl class="environment">
        {Object.entries(environment).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
