/** One letter: as it will be printed, why it was drafted, who may sign it. */
import { useRef, useState } from 'preact/hooks';
import { saveDocument } from '../../api/documents.ts';
import { useReading } from '../../api/use-reading.ts';
import { Button } from '../../components/button.tsx';
import { Day, Moment } from '../../components/day.tsx';
import { Notice, Problem, Shown } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { letterKindNames } from '../../texts/deciding.ts';
import { useTexts } from '../../texts/language.ts';
import { LetterDeeds } from './letter-deeds.tsx';
import type { ShownLetter } from './letter-record.ts';
import { Paper, printPaper } from './paper.tsx';
import { Trigger } from './trigger.tsx';
import { WhoSigns } from './who-signs.tsx';
import './letters.css';

const texts = {
  vi: {
    title: 'Văn bản đôn đốc, chấn chỉnh',
    all: 'Đôn đốc, chấn chỉnh',
    to: 'Gửi',
    about: 'Về việc thực hiện',
    why: 'Vì sao có dự thảo này',
    reminded: 'Các lần nhắc',
    drafted: 'Lập dự thảo lúc',
    task: 'Mở nhiệm vụ',
    signers: 'Ai được ký',
    signed: 'Đã ký và gửi',
    by: 'Người ký',
    number: 'Số, ký hiệu',
    aside: 'Không ban hành',
    docx: 'Tải DOCX',
    print: 'In văn bản',
    name: 'van-ban',
  },
  en: {
    title: 'Letter',
    all: 'Letters',
    to: 'To',
    about: 'About',
    why: 'Why it was drafted',
    reminded: 'Reminders',
    drafted: 'Drafted at',
    task: 'Open the assignment',
    signers: 'Who may sign',
    signed: 'Signed and sent',
    by: 'Signed by',
    number: 'Notation',
    aside: 'Not issued',
    docx: 'Download DOCX',
    print: 'Print the letter',
    name: 'letter',
  },
};

function Outcome({ shown }: { readonly shown: ShownLetter }) {
  const say = useTexts(texts);
  const { signed, setAside } = shown.letter;
  if (signed !== undefined)
    return (
      <Notice tone="good">
        <b>{say.signed}</b> · {say.number} <b>{signed.notation}</b> · <Day value={signed.day} /> · {say.by}{' '}
        {signed.name}
      </Notice>
    );
  if (setAside !== undefined)
    return (
      <Notice>
        <b>{say.aside}</b> · <Moment value={setAside.at} />
        <div>{setAside.reason}</div>
      </Notice>
    );
  return shown.signingProblem === undefined ? null : <Notice tone="warn">{shown.signingProblem}</Notice>;
}

function Facts({ shown }: { readonly shown: ShownLetter }) {
  const say = useTexts(texts);
  const { facts, directiveId, assignmentId, draftedAt, phase } = shown.letter;
  return (
    <div class="stack">
      <section class="sheet stack tight">
        <h2>{say.why}</h2>
        <p>
          <Trigger facts={facts} />
        </p>
        <dl class="facts">
          <dt>{say.about}</dt>
          <dd>
            <a href={`/directives/${directiveId}`}>{facts.notation}</a> · {facts.product}
          </dd>
          {facts.remindedOn.length > 0 && (
            <>
              <dt>{say.reminded}</dt>
              <dd>
                {facts.remindedOn.map((day, index) => (
                  <span key={index}>
                    {index > 0 && ', '}
                    <Day value={day} />
                  </span>
                ))}
              </dd>
            </>
          )}
          <dt>{say.drafted}</dt>
          <dd>
            <Moment value={draftedAt} />
          </dd>
        </dl>
        <p>
          <a href={`/assignments/${assignmentId}`}>{say.task}</a>
        </p>
      </section>
      {phase === 'DRAFT' && (
        <section class="sheet stack tight">
          <h2>{say.signers}</h2>
          <WhoSigns letter={shown.letter} />
        </section>
      )}
    </div>
  );
}

function LetterBody({ shown }: { readonly shown: ShownLetter }) {
  const say = useTexts(texts);
  const frame = useRef<HTMLIFrameElement>(null);
  const [problem, setProblem] = useState<Error>();
  const { id } = shown.letter;
  const save = (): void => {
    setProblem(undefined);
    saveDocument(`/letters/${id}/document?format=docx`, `${say.name}-${id}.docx`).catch((error: unknown) =>
      setProblem(error instanceof Error ? error : new Error(String(error))),
    );
  };
  return (
    <div class="stack">
      <Outcome shown={shown} />
      <div class="row spread no-print">
        <LetterDeeds shown={shown} />
        <div class="row">
          <Button icon="download" onClick={save}>
            {say.docx}
          </Button>
          <Button icon="print" onClick={() => printPaper(frame)}>
            {say.print}
          </Button>
        </div>
      </div>
      {problem !== undefined && <Problem problem={problem} />}
      <div class="letter">
        <Paper letterId={id} version={shown.version} title={say.title} frame={frame} />
        <Facts shown={shown} />
      </div>
    </div>
  );
}

export default function Letter({ letterId }: { readonly letterId: string }) {
  const say = useTexts(texts);
  const kinds = useTexts(letterKindNames);
  const reading = useReading('GET /letters/{letterId}', { params: { letterId } });
  const letter = reading.data?.letter;
  return (
    <Page
      key={letter === undefined ? 'loading' : 'here'}
      title={letter === undefined ? say.title : kinds[letter.kind]}
      above={<a href="/letters">{say.all}</a>}
      isPrintable={false}
      {...(letter === undefined
        ? {}
        : {
            lead: (
              <>
                {say.to} <b>{letter.facts.unitName}</b>
              </>
            ),
          })}
    >
      <Shown reading={reading}>{(shown) => <LetterBody key={shown.letter.id} shown={shown} />}</Shown>
    </Page>
  );
}
