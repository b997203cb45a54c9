import { exportText } from '../text/exports';
import { Export } from '../transfer/Export';
import { exportProject } from '../transfer/exports';

const formats = ['json', 'csv', 'markdown'] as const;

/** Takes the project along as a file, in one form or another. */
export function Exports() {
  return (
    <section class="stack" aria-labelledby="export-title">
      <h2 id="export-title">{exportText.title}</h2>
      <p class="meta">{exportText.why}</p>
      {formats.map((format) => (
        <Export
          key={format}
          action={exportText.formats[format].action}
          hint={exportText.formats[format].hint}
          make={() => exportProject(format)}
        />
      ))}
    </section>
  );
}
