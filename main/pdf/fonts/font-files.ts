import serif from '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf?file';
import serifBold from '@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf?file';
import serifItalic from '@expo-google-fonts/noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf?file';
import math from '@expo-google-fonts/noto-sans-math/400Regular/NotoSansMath_400Regular.ttf?file';
import symbols from '@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf?file';
import sans from '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?file';
import sansBold from '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf?file';

/**
 * The faces of every PDF this program draws (Noto, SIL Open Font License): Latin, Greek and Cyrillic complete, and for
 * what a text face lacks the signs of mathematics and other symbols (see `shared/document/printable-characters.ts`). TrueType
 * outlines only, because subsets of CFF fonts come out with a type that readers complain about.
 */
export const fontFiles = {
  serif,
  'serif-bold': serifBold,
  'serif-italic': serifItalic,
  sans,
  'sans-bold': sansBold,
  math,
  symbols,
} as const;

/** The name of one of {@link fontFiles}. */
export type FaceName = keyof typeof fontFiles;
/** The faces that stand in, in turn, for a character which a text face lacks. */
export const fallbackFaces = ['math', 'symbols'] as const satisfies readonly FaceName[];
/** All faces, in the order in which they are written to a file. */
export const faceNames = Object.keys(fontFiles) as FaceName[];
