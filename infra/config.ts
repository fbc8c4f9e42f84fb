/** What differs between installations on AWS. A stage is chosen with `-c stage=<name>`; the default is `trial`. */
import * as z from 'zod/mini';

const stageSchema = z.strictObject({
  /** Of the screens, without a trailing slash; links in mails begin with it. */
  publicUrl: z.string().check(z.regex(/^https:\/\/[^\s/]+$/)),
  mailFrom: z.strictObject({ name: z.string(), address: z.email() }),
  /** Signs people in; any OIDC issuer. */
  identity: z.strictObject({
    issuer: z.string().check(z.regex(/^https:\/\//)),
    audience: z.array(z.string()),
  }),
  province: z.strictObject({
    name: z.string(),
    officeUnitId: z.string(),
    committeeUnitId: z.string(),
    place: z.string(),
  }),
  /** Whether the table, the evidence and the logs outlive the stack. */
  keepsData: z.boolean(),
});
export type Stage = z.infer<typeof stageSchema> & { readonly name: string };

/** Addresses of the reserved domain `example`: an installation puts its own in their place. */
const STAGES: Readonly<Record<string, z.input<typeof stageSchema>>> = {
  trial: {
    publicUrl: 'https://chidao-thu.example',
    mailFrom: { name: 'Hệ thống theo dõi chỉ đạo (thử nghiệm)', address: 'chidao@chidao-thu.example' },
    identity: { issuer: 'https://dangnhap.chidao-thu.example', audience: ['chi-dao'] },
    province: {
      name: 'Tỉnh Thử Nghiệm',
      officeUnitId: 'vp-ubnd',
      committeeUnitId: 'ubnd',
      place: 'Thử Nghiệm',
    },
    keepsData: false,
  },
  production: {
    publicUrl: 'https://chidao.example',
    mailFrom: { name: 'Hệ thống theo dõi chỉ đạo', address: 'chidao@chidao.example' },
    identity: { issuer: 'https://dangnhap.chidao.example', audience: ['chi-dao'] },
    province: { name: 'Tỉnh', officeUnitId: 'vp-ubnd', committeeUnitId: 'ubnd', place: 'Tỉnh' },
    keepsData: true,
  },
};

/** @throws Error when there is no such stage, or its settings are not sound */
export function stageNamed(name: string): Stage {
  const settings = STAGES[name];
  if (settings === undefined) {
    throw new Error(`There is no stage "${name}"; there are ${Object.keys(STAGES).join(', ')}`);
  }
  return { name, ...stageSchema.parse(settings) };
}
