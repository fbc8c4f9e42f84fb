/** The pictures of one directive; each says in a sentence what it shows, and has its table one click away. */
import { useReading } from '../../api/use-reading.ts';
import { Moment } from '../../components/day.tsx';
import { Empty, Shown } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useTexts } from '../../texts/language.ts';
import { AgeingFigure, LatenessFigure } from './following/figures/lateness.tsx';
import { ClockFigure } from './following/figures/clock.tsx';
import { CourseFigure } from './following/figures/course.tsx';
import { FindingsFigure } from './following/figures/findings.tsx';
import { SumFigure } from './following/figures/sum.tsx';
import './following/following.css';

const texts = {
  vi: {
    title: (notation: string) => `Biểu đồ và số liệu: ${notation}`,
    plain: 'Biểu đồ và số liệu',
    back: 'Về trang theo dõi văn bản',
    at: 'Số liệu lúc',
    nothing: 'Chưa có số liệu: chưa nhiệm vụ nào đến đơn vị.',
    nothingHint: 'Biểu đồ có ngay khi văn bản được gửi đến các đơn vị.',
  },
  en: {
    title: (notation: string) => `Pictures and figures: ${notation}`,
    plain: 'Pictures and figures',
    back: 'Back to following the directive',
    at: 'Figures at',
    nothing: 'No figures yet: no assignment has reached a unit.',
    nothingHint: 'The pictures are there as soon as the directive has gone out.',
  },
};

export default function Figures({ directiveId }: { readonly directiveId: string }) {
  const say = useTexts(texts);
  const params = { directiveId };
  const directive = useReading('GET /directives/{directiveId}', { params });
  const progress = useReading('GET /directives/{directiveId}/progress', { params });
  const figures = useReading('GET /directives/{directiveId}/statistics', { params });
  const notation = directive.data?.directive.notation;
  return (
    <Page
      title={notation === undefined ? say.plain : say.title(notation)}
      above={<a href={`/directives/${directiveId}`}>{say.back}</a>}
      lead={
        progress.data && (
          <>
            {directive.data?.directive.content.subject}
            <br />
            {say.at} <Moment value={progress.data.at} />
          </>
        )
      }
    >
      <Shown reading={progress}>
        {(course) => (
          <Shown reading={figures}>
            {(counted) =>
              counted.statistics.assignments === 0 ? (
                <Empty title={say.nothing}>{say.nothingHint}</Empty>
              ) : (
                <div class="stack loose">
                  <CourseFigure progress={course} />
                  <SumFigure figures={counted} directiveId={directiveId} />
                  <LatenessFigure progress={course} figures={counted} directiveId={directiveId} />
                  <AgeingFigure progress={course} />
                  <ClockFigure figures={counted} />
                  <FindingsFigure figures={counted} />
                </div>
              )
            }
          </Shown>
        )}
      </Shown>
    </Page>
  );
}
