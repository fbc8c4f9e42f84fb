/** What may be done with the directive as a whole; only what the server allows this person now. */
import { useState } from 'preact/hooks';
import { Button, type ButtonKind } from '../../../../components/button.tsx';
import { useTexts } from '../../../../texts/language.ts';
import { CloseDeed } from './close.tsx';
import type { DeedProps } from './deed.ts';
import { NumberDeed } from './number.tsx';
import { RecallDeed } from './recall.tsx';
import { ReplaceDeed } from './replace.tsx';
import { deedTexts } from './texts.ts';

type Deed = 'number' | 'close' | 'replace' | 'recall';
const DEEDS = { number: NumberDeed, close: CloseDeed, replace: ReplaceDeed, recall: RecallDeed } as const;
const KINDS: Record<Deed, ButtonKind> = {
  number: 'primary',
  close: 'primary',
  replace: 'plain',
  recall: 'danger',
};

export interface DeedsProps extends Omit<DeedProps, 'onClose'> {
  readonly allowed: readonly string[];
  readonly completed: boolean;
}

function possible({ allowed, completed }: DeedsProps): Deed[] {
  const deeds: Deed[] = [];
  if (allowed.includes('NUMBER')) deeds.push('number');
  if (allowed.includes('CLOSE') && completed) deeds.push('close');
  if (allowed.includes('REPLACE')) deeds.push('replace');
  if (allowed.includes('RECALL')) deeds.push('recall');
  return deeds;
}

export function Deeds(props: DeedsProps) {
  const say = useTexts(deedTexts);
  const [chosen, setChosen] = useState<Deed>();
  const Chosen = chosen === undefined ? undefined : DEEDS[chosen];
  return (
    <>
      {possible(props).map((deed) => (
        <Button key={deed} kind={KINDS[deed]} onClick={() => setChosen(deed)}>
          {say[deed].button}
        </Button>
      ))}
      {Chosen !== undefined && <Chosen {...props} onClose={() => setChosen(undefined)} />}
    </>
  );
}
