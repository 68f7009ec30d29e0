"""What to say when a cluster cannot do its work."""

from __future__ import annotations

import itertools

from finescan.errors import ClusterError, MissingToolError, WorkerDiedError


def died() -> WorkerDiedError:
    """The error for an input that was on several workers when they died."""
    return WorkerDiedError(
        "Several workers of the cluster died while they had this file. The other files are not affected. "
        "Try it alone without --cluster, or convert it to PDF or PNG first.",
        "Mehrere Rechner des Clusters sind ausgefallen, während sie diese Datei hatten. Die anderen Dateien sind nicht "
        "betroffen. Versuchen Sie es mit ihr allein ohne --cluster, oder wandeln Sie sie zuerst in PDF oder PNG um.",
    )


def missing() -> MissingToolError:
    """The error where dask is not installed."""
    return MissingToolError(
        'Clusters need dask: pip install "finescan[cluster]"',
        'Für Cluster fehlt dask: pip install "finescan[cluster]"',
    )


def unreachable(address: str, reason: Exception) -> ClusterError:
    """The error where no scheduler listens."""
    return ClusterError(
        f"No dask scheduler answers at {address} ({reason}). Start one with 'dask scheduler', and give the address "
        "that it prints, as tcp://host:8786.",
        f"Unter {address} antwortet kein dask-Scheduler ({reason}). Starten Sie ihn mit „dask scheduler“, und geben "
        "Sie die Adresse an, die er ausgibt, etwa tcp://host:8786.",
    )


def lost() -> ClusterError:
    """The error for a scheduler that is gone."""
    return ClusterError(
        "The connection to the cluster's scheduler is lost. With --index all that was read so far is kept: start the "
        "same command again when the scheduler runs.",
        "Die Verbindung zum Scheduler des Clusters ist abgerissen. Mit --index ist alles bisher Gelesene gesichert: "
        "Starten Sie denselben Befehl noch einmal, wenn der Scheduler läuft.",
    )


def no_workers(seconds: float) -> ClusterError:
    """The error for a cluster without workers."""
    return ClusterError(
        f"The cluster has had no worker for {seconds:g} seconds. Start some with 'dask worker ADDRESS', where finescan "
        "is installed, and scan again; with --index all that was read so far is kept.",
        f"Der Cluster hat seit {seconds:g} Sekunden keinen Worker. Starten Sie welche mit „dask worker ADRESSE“, wo "
        "finescan installiert ist, und prüfen Sie noch einmal; mit --index ist alles bisher Gelesene gesichert.",
    )


def unfit(workers: dict[str, str]) -> ClusterError:
    """The error for workers, by address, and why they would give other results."""
    told = "; ".join(f"{address}: {why}" for address, why in itertools.islice(workers.items(), 3))
    return ClusterError(
        f"The cluster would not give the same results as this machine. {told}. Install the same finescan on every "
        "worker, put folders given with --rules and --allow under the same path there, and restart the workers.",
        f"Der Cluster käme zu anderen Ergebnissen als dieser Rechner. {told}. Installieren Sie überall dasselbe "
        "finescan, legen Sie Ordner von --rules und --allow dort unter demselben Pfad ab, und starten Sie "
        "die Worker neu.",
    )
