/** The province of the journeys in a cloud: its people are known to an identity provider by names of its own. */
import type { Cloud } from './cloud.ts';
import { seedProvince, type ProvinceOptions } from '../support/world-province.ts';
import { load, write } from '../../shared/use-cases/store.ts';
import { subjectOf } from './api-request.ts';

export interface CloudProvince extends ProvinceOptions {
  /** The identity provider's names are the ids of the records, so that nobody has to be looked for. */
  readonly knownById?: boolean;
}

export async function openProvince({ behind, clock }: Cloud, options: CloudProvince = {}): Promise<void> {
  const { ledger } = behind;
  const people = await seedProvince({ ledger, clock }, options);
  if (options.knownById === true) return;
  await Promise.all(
    [...people.keys()].map(async (id) => {
      const person = await load(ledger, 'person', id);
      if (person === undefined) throw new Error(`Nobody is called ${id}`);
      const event = { type: 'PERSON_SAVED', at: clock.now(), actor: 'quan-tri', payload: {} };
      const body = { ...person.body, subject: subjectOf(id) };
      await ledger.commit({ writes: [write('person', id, person, body, event)] });
    }),
  );
}
