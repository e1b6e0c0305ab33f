/**
 * An answer that the database wrote as JSON already, in one piece or piece by piece: it is sent as it is,
 * neither checked nor written anew, and in pieces no faster than it is taken. It must be what the route's
 * schema describes, which a test of the route shows.
 */
export class JsonText {
  readonly text: string | AsyncIterable<string>;

  constructor(text: string | AsyncIterable<string>) {
    this.text = text;
  }
}
