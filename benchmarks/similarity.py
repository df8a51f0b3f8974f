"""How well the alignment score tells paraphrases, beside wording alone and meaning alone.

    python -m benchmarks.similarity DATA_DIR [--gold GOLD_DIR --stories STORIES_DIR]

``DATA_DIR`` holds public pairs of sentences, which are not part of the project:

- ``msr-para-train.tsv``: Microsoft Research Paraphrase Corpus, training part (Dolan and Brockett 2005; microsoft.com);
- ``sts-headlines-2013.tsv``, ``sts-headlines-2014.tsv``: news headlines of the SemEval tasks on semantic textual
  similarity (Agirre et al. 2013, 2014), a line each: score from 0 to 5, sentence, sentence. Both also stand in
  github.com/brmson/dataset-sts.

Each sentence is read by the pipeline as one narrated claim. Paraphrases: accuracy at the threshold that is best on
the other four fifths of the pairs, in percent. Headlines: Spearman's rank correlation with the readers' scores, times
100. Other weights than those in use are tried too: ``benchmarks.similarity_weights`` says how. ``--gold`` adds judged
pairs of passages (an object a line, as ``shared`` says: relation, story, and file and quote of ``a`` and ``b``) to them.
"""
