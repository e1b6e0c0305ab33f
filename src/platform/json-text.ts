/** Text, or the bytes of it. */
export type Pieces = readonly (string | Buffer)[];

/**
 * An answer that the database wrote as JSON already: pieces to be sent one after the other as they are, neither
 * checked nor written anew; all at hand, or batch by batch, each asked for when the one before was taken.
 * Together they must be what the route's schema describes, which a test of the route shows.
 */
export class JsonText {
  readonly pieces: Pieces | AsyncIterable<Pieces>;

  constructor(pieces: Pieces | AsyncIterable<Pieces>) {
    this.pieces = pieces;
  }
}
