/** Zod would try whether it may make code from strings. The site's policy forbids that and reports who tries: tell Zod beforehand. */
import { z } from 'astro/zod';

z.config({ jitless: true });
