/** SES takes mail only from a domain that was proven; on AWS by records in the DNS, here by saying so. */
import { CreateEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import type { Cloud } from '../job/cloud.ts';
import { clientSettings } from './client-settings.ts';
import { STAGE } from '../places.ts';
import { stageNamed } from '../../../infra/config.ts';

export async function prepareMail({ ministack }: Cloud): Promise<void> {
  const client = new SESv2Client(clientSettings(ministack.endpoint));
  const EmailIdentity = stageNamed(STAGE).mailFrom.address.split('@')[1];
  await client.send(new CreateEmailIdentityCommand({ EmailIdentity })).catch((error: unknown) => {
    if (!(error instanceof Error && error.name === 'AlreadyExistsException')) throw error;
  });
}
