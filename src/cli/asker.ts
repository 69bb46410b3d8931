import { confirm, isCancel, text } from '@clack/prompts';

/** Questions to a person at a terminal. */
export interface Asker {
  /** A line; null where the person gave up. `fault` says what is wrong with an answer, or nothing. */
  line(
    question: string,
    options: { readonly example?: string; readonly fault?: (answer: string) => string | undefined }
  ): Promise<string | null>;
  /** Yes or no; giving up is no. */
  agree(question: string): Promise<boolean>;
}

/** Asks at the program's own terminal. */
export const terminalAsker: Asker = {
  async line(question, { example, fault }) {
    const answer = await text({
      message: question,
      ...(example !== undefined && { placeholder: example }),
      validate: (value) => fault?.((value ?? '').trim())
    });
    return isCancel(answer) ? null : answer.trim();
  },
  async agree(question) {
    return (await confirm({ message: question, initialValue: false })) === true;
  }
};
