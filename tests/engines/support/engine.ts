/** What a journey asks of a browser, whichever protocol it speaks. */
export interface Engine {
  /** Go to an address; settles when the page has loaded. */
  open(address: string): Promise<void>;
  /** Call a function in the page. It is sent as its text: it sees its arguments and nothing else of the test. */
  run<Given extends readonly Json[], Told>(
    inPage: (...given: Given) => Told | Promise<Told>,
    ...given: Given
  ): Promise<Told>;
  /** Input as WebDriver describes it: both protocols take the same. */
  act(sources: readonly InputSource[]): Promise<void>;
  /** Size of the page's own window, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  close(): Promise<void>;
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** https://www.w3.org/TR/webdriver2/#actions, as much as the journeys need. */
export type InputSource =
  | { type: 'key'; id: string; actions: readonly { type: 'keyDown' | 'keyUp'; value: string }[] }
  | {
      type: 'pointer';
      id: string;
      parameters: { pointerType: 'mouse' | 'touch' };
      actions: readonly (
        { type: 'pointerMove'; x: number; y: number } | { type: 'pointerDown' | 'pointerUp'; button: 0 }
      )[];
    };

/** The body of a function that calls one of ours and says as JSON what came of it: every protocol can carry a text. */
export const asText = (inPage: (...given: never[]) => unknown): string =>
  `return Promise.resolve((${inPage.toString()})(...JSON.parse(given))).then((told) => JSON.stringify(told ?? null));`;
