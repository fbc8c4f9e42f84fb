/** What a person must know here and now; and how loading, emptiness and failure look everywhere. */
import type { ComponentChildren } from 'preact';
import { ApiProblem } from '../api/problem.ts';
import type { ReadingState } from '../api/use-reading.ts';
import { useTexts } from '../texts/language.ts';
import { Button } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';

const texts = {
  vi: {
    loading: 'Đang tải…',
    retry: 'Thử lại',
    stale: 'Đang hiển thị nội dung tải trước đó.',
    reload: 'Tải bản mới nhất',
  },
  en: {
    loading: 'Loading…',
    retry: 'Try again',
    stale: 'Showing what was loaded before.',
    reload: 'Load the newest version',
  },
};

export type Tone = 'info' | 'warn' | 'bad' | 'good';
const ICONS: Record<Tone, IconName> = { info: 'info', warn: 'alert', bad: 'alert', good: 'check' };

export const Notice = ({
  tone = 'info',
  children,
  action,
}: {
  readonly tone?: Tone;
  readonly children: ComponentChildren;
  readonly action?: ComponentChildren;
}) => (
  <div class={`notice ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
    <Icon name={ICONS[tone]} />
    <div class="stack tight">
      <div>{children}</div>
      {action !== undefined && <div class="row">{action}</div>}
    </div>
  </div>
);

/** A refused or failed command or reading, in the server's own words, with what to do next. */
export function Problem({
  problem,
  onRetry,
}: {
  readonly problem: Error;
  readonly onRetry?: (() => void) | undefined;
}) {
  const say = useTexts(texts);
  const isStale = problem instanceof ApiProblem && problem.code === 'STALE';
  return (
    <Notice
      tone="bad"
      action={
        onRetry && (
          <Button small icon="undo" onClick={onRetry}>
            {isStale ? say.reload : say.retry}
          </Button>
        )
      }
    >
      {problem instanceof ApiProblem && <b>{problem.title}. </b>}
      {problem.message}
    </Notice>
  );
}

export function Loading() {
  const say = useTexts(texts);
  return (
    <p class="waiting" role="status">
      {say.loading}
    </p>
  );
}

/** Nothing here yet: says why, and what would put something here. */
export const Empty = ({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly action?: ComponentChildren;
}) => (
  <div class="empty">
    <b>{title}</b>
    {children !== undefined && <p>{children}</p>}
    {action}
  </div>
);

/** Loading, failure, or the content; content read before stays visible while it is read again. */
export function Shown<T>({
  reading,
  children,
}: {
  readonly reading: ReadingState<T>;
  readonly children: (data: T) => ComponentChildren;
}) {
  const say = useTexts(texts);
  const { data, problem, isLoading, reload } = reading;
  if (data === undefined)
    return problem === undefined || isLoading ? <Loading /> : <Problem problem={problem} onRetry={reload} />;
  return (
    <>
      {problem !== undefined && (
        <Notice
          tone="warn"
          action={
            <Button small icon="undo" onClick={reload}>
              {say.retry}
            </Button>
          }
        >
          {problem.message} {say.stale}
        </Notice>
      )}
      {children(data)}
    </>
  );
}
