import type { PublicPlace } from '../../plugins/placement-matching/contracts/public-places';
import type { Asset } from '../assets';
import { encode } from '../encode';
import { themeCss } from './theme-css';
import { colourOfTheme } from './theme-path';

const BEST = 11;

/** The style sheets of the municipalities: only of colours that one of them has, so nobody can ask for millions. */
export class ThemeAssets {
  private readonly made = new Map<string, Promise<Asset>>();

  constructor(private readonly places: () => Promise<readonly PublicPlace[]>) {}

  async named(name: string): Promise<Asset | undefined> {
    const colour = colourOfTheme(name);
    if (!colour) return undefined;
    const known = this.made.get(colour);
    if (known) return known;
    const isAnybodys = (await this.places()).some(
      (place) => place.colour?.toLowerCase() === colour,
    );
    if (!isAnybodys) return undefined;
    const asset = encode(themeCss(colour), BEST).then((encoded) => ({
      type: 'text/css; charset=utf-8',
      encoded,
    }));
    this.made.set(colour, asset);
    return asset;
  }
}
