/** A part of a screen that is fetched when it is first shown: a dialog, another view. The screen itself comes sooner. */
import type { ComponentType } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { Loading, Problem } from './notice.tsx';

/** @param load `() => import('./preview.tsx').then(({ Preview }) => Preview)` */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let known: ComponentType<Props> | undefined;
  return function Later(props: Props) {
    const [Shown, show] = useState(() => known);
    const [problem, setProblem] = useState<Error>();
    const fetch = useCallback(() => {
      setProblem(undefined);
      load().then(
        (found) => {
          known = found;
          show(() => found);
        },
        (error: unknown) => setProblem(error instanceof Error ? error : new Error(String(error))),
      );
    }, []);
    useEffect(() => {
      if (known === undefined) fetch();
    }, [fetch]);
    if (Shown !== undefined) return <Shown {...props} />;
    return problem === undefined ? <Loading /> : <Problem problem={problem} onRetry={fetch} />;
  };
}
