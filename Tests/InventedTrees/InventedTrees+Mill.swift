extension InventedTrees {
  /// Four sentences about a mill: a clitic, a relative clause, a name of two words, crossing edges.
  public static let mill = InventedTrees(
    """
    Old old ADJ JJ Degree=Pos 2 amod
    Mirel Mirel PROPN NNP Number=Sing 3 nsubj person
    accused accuse VERB VBD Mood=Ind|Tense=Past 0 root
    the the DET DT _ 6 det
    new new ADJ JJ Degree=Pos 6 amod
    mayor mayor NOUN NN Number=Sing 3 obj
    of of ADP IN _ 8 case
    theft theft NOUN NN Number=Sing 3 obl
    . . PUNCT . _ 3 punct

    The the DET DT _ 2 det
    boats boat NOUN NNS Number=Plur 7 nsubj
    , , PUNCT , _ 6 punct
    that that PRON WDT _ 6 obj
    Orvel Orvel PROPN NNP Number=Sing 6 nsubj place
    built build VERB VBD Mood=Ind|Tense=Past 2 acl:relcl
    sank sink VERB VBD Mood=Ind|Tense=Past 0 root
    . . PUNCT . _ 7 punct

    She she PRON PRP Number=Sing 4 nsubj
    did do AUX VBD Tense=Past 4 aux
    n't not PART RB _ 4 advmod
    see see VERB VB VerbForm=Inf 0 root
    Tarn Tarn PROPN NNP Number=Sing 4 obj person
    Brisk Brisk PROPN NNP Number=Sing 5 flat person
    . . PUNCT . _ 4 punct

    A a DET DT _ 2 det
    hearing hearing NOUN NN Number=Sing 4 nsubj:pass
    is be AUX VBZ Tense=Pres 4 aux:pass
    scheduled schedule VERB VBN Tense=Past 0 root
    on on ADP IN _ 7 case
    the the DET DT _ 7 det
    issue issue NOUN NN Number=Sing 2 nmod
    today today NOUN NN Number=Sing 4 obl:unmarked
    . . PUNCT . _ 4 punct
    """)

  /// Files whose English sentences are those of `mill`; one is in German.
  public static let millFiles: [(name: String, bytes: [UInt8])] = [
    ("court.txt", "A hearing is scheduled on the issue today.\n"),
    ("mill.txt", "Old Mirel accused the new mayor of theft.\n\nShe didn't see Tarn Brisk.\n"),
    ("river.txt", "The boats, that Orvel built sank.\n"),
    ("fluss.txt", "---\nlanguage: de\n---\nDer Fluss steht heute sehr hoch.\n"),
  ].map { ($0.0, Array($0.1.utf8)) }
}
