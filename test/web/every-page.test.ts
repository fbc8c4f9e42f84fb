/** Every page, by everybody who goes there: for those who listen, who use keys only, who enlarge, who hold a phone. */
import { PLACES } from './tour/places.ts';
import { tour } from './tour/tour.ts';

tour(PLACES, async () => {});
