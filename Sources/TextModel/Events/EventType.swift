/// The classes of political events of PLOVER.
///
/// Open Event Data Alliance, "PLOVER: Political Language Ontology for Verifiable Event Records". The
/// eighteen are those of its first versions, in which accusing and investigating, and assault and
/// fighting, are told apart. From the friendliest to the least friendly act.
public enum EventType: String, Sendable, Hashable, CaseIterable {
  /// Agrees, promises or offers to do something for another.
  case agree
  /// Meets, visits, hosts, negotiates, mediates.
  case consult
  /// Praises, defends, recognises, apologises, signs an agreement, takes up relations.
  case support
  /// Works together: trade, joint exercises, shared information, extradition.
  case cooperate
  /// Gives money, goods, arms, help, protection, asylum.
  case aid
  /// Gives way: eases restrictions, meets demands, reforms.
  case concede
  /// Draws back: releases, returns, withdraws, stops shooting, lifts sanctions, resigns.
  case retreat
  /// Investigates, inspects.
  case investigate
  /// Demands, asks, urges, calls for.
  case demand
  /// Criticises, accuses, blames, complains, sues.
  case disapprove
  /// Refuses, rejects, vetoes, opposes.
  case reject
  /// Threatens, warns, sets an ultimatum.
  case threaten
  /// Demonstrates, strikes, boycotts, blocks roads, riots.
  case protest
  /// Puts troops or police on alert, deploys or arms them.
  case mobilize
  /// Cuts relations, aid or talks, expels diplomats, puts sanctions on.
  case sanction
  /// Arrests, deports, bans, censors, seizes or destroys what is another's.
  case coerce
  /// Kills, wounds, beats, tortures, bombs, with other than military force.
  case assault
  /// Fights with military force: shells, strikes from the air, takes a place.
  case fight
}
