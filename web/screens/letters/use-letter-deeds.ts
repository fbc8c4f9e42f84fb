/** Signing a letter and setting it aside, with the version that was read. */
import { useState } from 'preact/hooks';
import { useDraft } from '../../api/draft.ts';
import { useCommand } from '../../api/use-command.ts';
import { useReading } from '../../api/use-reading.ts';
import { tell } from '../../components/toast.tsx';
import { useTexts } from '../../texts/language.ts';
import type { ShownLetter } from './letter-record.ts';
import { SIGN_AS_PROPOSED, signBody, type SignValues } from './sign-fields.tsx';

const texts = {
  vi: {
    signed: (notation: string, unit: string) => `Đã ký, số ${notation}. Văn bản được gửi đến ${unit}.`,
    aside: (unit: string) => `Không ban hành văn bản gửi ${unit}. Lý do được lưu cùng dự thảo.`,
  },
  en: {
    signed: (notation: string, unit: string) => `Signed as ${notation} and sent to ${unit}.`,
    aside: (unit: string) => `The letter to ${unit} is not issued. The reason is kept with the draft.`,
  },
};

export function useSigning({ letter, version }: ShownLetter) {
  const say = useTexts(texts);
  const [values, setValues] = useState<SignValues>(SIGN_AS_PROPOSED);
  const command = useCommand('POST /letters/{letterId}/signature');
  const { data } = useReading('GET /policy');
  const run = async (): Promise<boolean> => {
    const signed = await command.run({
      params: { letterId: letter.id },
      ifVersion: version,
      body: signBody(values, letter, data?.signing.matrix.principal),
    });
    if (signed !== undefined) tell(say.signed(signed.notation, letter.facts.unitName));
    return signed !== undefined;
  };
  const change = (next: Partial<SignValues>): void => setValues((before) => ({ ...before, ...next }));
  return { values, change, run, isSending: command.isSending, problem: command.problem };
}

export function useSettingAside({ letter, version }: ShownLetter) {
  const say = useTexts(texts);
  const draft = useDraft(`letter.aside.${letter.id}`, '');
  const command = useCommand('POST /letters/{letterId}/set-aside');
  const run = async (): Promise<boolean> => {
    const done = await command.run({
      params: { letterId: letter.id },
      ifVersion: version,
      body: { reason: draft.value.trim() },
    });
    if (done === undefined) return false;
    draft.clear();
    tell(say.aside(letter.facts.unitName));
    return true;
  };
  return {
    reason: draft.value,
    change: draft.set,
    run,
    isSending: command.isSending,
    problem: command.problem,
  };
}
