import { type Graph, problemSentence, sentenceOf } from "../graph";

/** Has a link to choose a password sent to oneself. The sentence to show when that failed, else null. */
export async function mailReset(graph: Graph, email: string): Promise<string | null> {
  try {
    return problemSentence(await graph.requestLink("RESET", email));
  } catch (error) {
    return sentenceOf(error);
  }
}
