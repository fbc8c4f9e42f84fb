/** A report as it was filed: summary, one answer per clause with figures and proof, findings, obstacles, proposals. */
import { resultNames } from '../../../texts/deciding.ts';
import { formatCount } from '../../../texts/format.ts';
import { useLanguage, useTexts } from '../../../texts/language.ts';
import { EvidenceList } from './evidence-list.tsx';
import { FindingsView } from './findings-view.tsx';
import type { Report, ShownAssignment } from './shown.ts';

const texts = {
  vi: {
    nil: 'Báo cáo không phát sinh',
    clause: 'Mục',
    obstacles: 'Khó khăn, vướng mắc',
    proposals: 'Đề xuất, kiến nghị',
  },
  en: { nil: 'Nil report', clause: 'Clause', obstacles: 'Obstacles', proposals: 'Proposals' },
};
const SIGNS = { DONE: '●', PARTLY_DONE: '◑', NOT_DONE: '○', NOTHING_TO_REPORT: '–' };

function Answers({
  report,
  assignment,
}: {
  readonly report: Report;
  readonly assignment: Pick<ShownAssignment['assignment'], 'id' | 'obligations'>;
}) {
  const say = useTexts(texts);
  const results = useTexts(resultNames);
  const language = useLanguage();
  const products = new Map(assignment.obligations.map(({ clauseId, product }) => [clauseId, product]));
  return (
    <ol class="record-answers">
      {report.answers.map(({ clauseId, result, narrative, figures = {}, evidence }) => (
        <li key={clauseId} class="stack tight keep-together">
          <h3>
            <span class="record-clause numeric">
              {say.clause} {clauseId}
            </span>{' '}
            {products.get(clauseId)}
          </h3>
          <p>
            <b>
              <span aria-hidden="true">{SIGNS[result]} </span>
              {results[result]}
            </b>
            {narrative !== undefined && <span class="record-prose">. {narrative}</span>}
          </p>
          {Object.keys(figures).length > 0 && (
            <dl class="record-figures">
              {Object.entries(figures).map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd class="numeric">{formatCount(value, language)}</dd>
                </div>
              ))}
            </dl>
          )}
          {result !== 'NOTHING_TO_REPORT' && (
            <EvidenceList evidence={evidence} assignmentId={assignment.id} />
          )}
        </li>
      ))}
    </ol>
  );
}

export function ReportView({
  report,
  assignment,
}: {
  readonly report: Report;
  readonly assignment: Pick<ShownAssignment['assignment'], 'id' | 'obligations'>;
}) {
  const say = useTexts(texts);
  return (
    <div class="stack">
      {report.nil && (
        <p>
          <b>{say.nil}</b>
        </p>
      )}
      <p class="record-prose">{report.summary}</p>
      <Answers report={report} assignment={assignment} />
      <FindingsView report={report} />
      {report.obstacles !== undefined && (
        <div>
          <h3>{say.obstacles}</h3>
          <p class="record-prose">{report.obstacles}</p>
        </div>
      )}
      {report.proposals !== undefined && (
        <div>
          <h3>{say.proposals}</h3>
          <p class="record-prose">{report.proposals}</p>
        </div>
      )}
    </div>
  );
}
