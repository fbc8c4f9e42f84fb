/** From the person's word to the receipt: the evidence goes first, the report follows by itself. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Receipt } from '../shown.ts';
import type { ReportDesk } from './use-report.ts';

type Step = 'WRITING' | 'CONFIRMING' | 'WAITING_FOR_EVIDENCE';

/** Files as soon as all evidence has arrived, unless some of it will not. */
export function useDeedOfFiling(
  desk: ReportDesk,
  onFiled: (receipt: Receipt) => void,
  onRefused: () => void,
) {
  const [step, setStep] = useState<Step>('WRITING');
  const isReady = step === 'WAITING_FOR_EVIDENCE' && desk.onItsWay === 0;
  const isStuck = step === 'WAITING_FOR_EVIDENCE' && desk.isStuck;
  const file = useRef(async () => undefined);
  file.current = async () => {
    setStep('WRITING');
    const receipt = await desk.filing.send();
    if (receipt === undefined) onRefused();
    else onFiled(receipt);
  };
  useEffect(() => {
    if (isReady) void file.current();
    else if (isStuck) setStep('WRITING');
  }, [isReady, isStuck]);
  return { step, setStep };
}
