/** What differs between installations on AWS. A stage is chosen with `-c stage=<name>`; the default is `trial`. */
import * as z from 'zod/mini';

const stageSchema = z.strictObject({
  /** Of the screens, without a trailing slash; links in mails begin with it. */
  publicUrl: z.string().check(z.regex(/^https:\/\/[^\s/]+$/)),
  mailFrom: z.strictObject({ name: z.string(), address: z.email() }),
  /** Signs people in; any OIDC issuer. A stage that names none gets a user pool of its own. */
  identity: z.optional(
    z.strictObject({
      issuer: z.string().check(z.regex(/^https:\/\//)),
      /** The client that the screens are to the provider; tokens are made out to the first. */
      audience: z.array(z.string()).check(z.minLength(1)),
      authorizationEndpoint: z.string().check(z.regex(/^https:\/\//)),
      /** Must answer pages of `publicUrl` (CORS), as it does for every public client. */
      tokenEndpoint: z.string().check(z.regex(/^https:\/\//)),
    }),
  ),
  /**
   * Where all of it stands. The law on personal data (Decree 13/2023) and on data that must stay in the country (Decree
   * 53/2022) is for the operator to weigh; a stage that names a region can be deployed in no other.
   */
  region: z.optional(z.string().check(z.regex(/^[a-z]{2}(-[a-z]+)+-\d$/))),
  /** For the host of `publicUrl`, made in us-east-1 as CloudFront wants; without it the screens have a name of CloudFront's. */
  certificateArn: z.optional(z.string().check(z.regex(/^arn:[^:]+:acm:us-east-1:/))),
  /** A web ACL of the operator's (us-east-1) in front of everything; why there is none by default: docs/decisions/0010. */
  webAclArn: z.optional(z.string().check(z.regex(/^arn:[^:]+:wafv2:us-east-1:/))),
  province: z.strictObject({
    name: z.string(),
    officeUnitId: z.string(),
    committeeUnitId: z.string(),
    place: z.string(),
  }),
  /** No evidence can be taken back before so many days have passed, except by whoever may bypass governance. */
  evidenceLockDays: z.int().check(z.gte(1), z.lte(36_500)),
  operations: z.strictObject({
    /** Hears of every alarm and of the budget; AWS asks it to confirm. */
    alarmAddress: z.email(),
    /** US dollars; told of at four fifths, and when it is about to be passed. */
    monthlyBudget: z.int().check(z.gte(1)),
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
    province: {
      name: 'Tỉnh Thử Nghiệm',
      officeUnitId: 'vp-ubnd',
      committeeUnitId: 'ubnd',
      place: 'Thử Nghiệm',
    },
    evidenceLockDays: 1,
    operations: { alarmAddress: 'van-hanh@chidao-thu.example', monthlyBudget: 50 },
    keepsData: false,
  },
  production: {
    publicUrl: 'https://chidao.example',
    mailFrom: { name: 'Hệ thống theo dõi chỉ đạo', address: 'chidao@chidao.example' },
    identity: {
      issuer: 'https://dangnhap.chidao.example',
      audience: ['chi-dao'],
      authorizationEndpoint: 'https://dangnhap.chidao.example/authorize',
      tokenEndpoint: 'https://dangnhap.chidao.example/token',
    },
    province: { name: 'Tỉnh', officeUnitId: 'vp-ubnd', committeeUnitId: 'ubnd', place: 'Tỉnh' },
    region: 'ap-southeast-1',
    // Ten years, as administrative files are commonly kept.
    evidenceLockDays: 3_650,
    operations: { alarmAddress: 'van-hanh@chidao.example', monthlyBudget: 500 },
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
