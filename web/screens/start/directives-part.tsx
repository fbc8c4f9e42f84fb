import { Day } from '../../components/day.tsx';
import { Empty } from '../../components/notice.tsx';
import { formatInstant } from '../../texts/format.ts';
import { useTexts } from '../../texts/language.ts';
import { ProgressBar } from './progress-bar.tsx';
import type { DirectiveLine } from './work.ts';

const texts = {
  vi: {
    title: 'Văn bản đang thực hiện',
    all: 'Tất cả văn bản',
    none: 'Chưa có văn bản nào đang thực hiện',
    noneText: 'Văn bản được ban hành sẽ hiện ở đây với tiến độ của các đơn vị.',
    issued: 'ban hành',
    complete: 'Đã xong hết, chờ kết thúc',
    counted: (at: string) => `Số liệu tính lúc ${at}.`,
    figures: 'Số liệu',
  },
  en: {
    title: 'Directives in force',
    all: 'All directives',
    none: 'No directive is in force',
    noneText: 'A directive that is issued appears here with its progress.',
    issued: 'issued',
    complete: 'All done, waiting to be closed',
    counted: (at: string) => `Counted at ${at}.`,
    figures: 'Figures',
  },
};

export function DirectivesPart({
  directives,
  withFigures = false,
}: {
  readonly directives: readonly DirectiveLine[];
  readonly withFigures?: boolean;
}) {
  const say = useTexts(texts);
  const [first] = directives;
  return (
    <section class="stack tight" aria-labelledby="start-directives">
      <div class="start-part">
        <h2 id="start-directives">{say.title}</h2>
        <a href="/directives">{say.all}</a>
      </div>
      {first === undefined ? (
        <Empty title={say.none}>{say.noneText}</Empty>
      ) : (
        <ul class="sheet start-directives">
          {directives.map(({ id, notation, subject, issuedDay, completed, progress }) => (
            <li key={id}>
              <div>
                <a href={`/directives/${id}`}>
                  <b>{notation}</b>
                </a>
                {issuedDay !== undefined && (
                  <span class="soft small">
                    {' '}
                    {say.issued} <Day value={issuedDay} />
                  </span>
                )}
                <div class="start-subject">{subject}</div>
                {completed && <span class="badge calm">✓ {say.complete}</span>}
                {withFigures && (
                  <a class="small" href={`/directives/${id}/figures`}>
                    {say.figures}
                    <span class="visually-hidden"> {notation}</span>
                  </a>
                )}
              </div>
              <ProgressBar progress={progress} />
            </li>
          ))}
        </ul>
      )}
      {first !== undefined && <p class="soft small">{say.counted(formatInstant(first.progress.at))}</p>}
    </section>
  );
}
