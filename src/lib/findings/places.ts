/** Where a computed number is explained. */
import { urls } from '../../archive/urls.ts';

/** An indicator with its formula. */
export const indicatorUrl = (id: string): string => `${urls.trends()}#${id}`;
