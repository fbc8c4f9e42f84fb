/** The same a month later, when units are late, letters are drafted, and explanations are asked for. */
import { LATER_PLACES } from './tour/places.ts';
import { sampleOf } from './tour/sample.ts';
import { tour } from './tour/tour.ts';
import { askForExplanation, letWeeksPass } from './tour/weeks-of-work.ts';

tour(LATER_PLACES, async (served) => {
  const { directive = '' } = await sampleOf(served);
  await letWeeksPass(served, directive);
  await served.until('2026-12-03', 10);
  await askForExplanation(served, directive);
});
