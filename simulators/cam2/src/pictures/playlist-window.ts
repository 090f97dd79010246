/** Seconds of a segment. */
export const segmentLength = 4;

/** How many segments a playlist names: as many as a player needs to begin without a gap. */
export const named = 6;
