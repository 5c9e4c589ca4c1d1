# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'parcours.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QGridLayout, QHBoxLayout,
    QLabel, QRadioButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from dossier_pro.gui.kit.fields import TextLine

class Ui_ParcoursForm(object):
    def setupUi(self, ParcoursForm):
        if not ParcoursForm.objectName():
            ParcoursForm.setObjectName(u"ParcoursForm")
        self.layout_1 = QVBoxLayout(ParcoursForm)
        self.layout_1.setSpacing(32)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.identite = QWidget(ParcoursForm)
        self.identite.setObjectName(u"identite")
        self.layout_2 = QVBoxLayout(self.identite)
        self.layout_2.setSpacing(10)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.tete_identite = QLabel(self.identite)
        self.tete_identite.setObjectName(u"tete_identite")
        self.tete_identite.setProperty(u"role", u"lead")

        self.layout_2.addWidget(self.tete_identite)

        self.aide_identite = QLabel(self.identite)
        self.aide_identite.setObjectName(u"aide_identite")
        self.aide_identite.setProperty(u"role", u"muted")

        self.layout_2.addWidget(self.aide_identite)

        self.spacer_3 = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_2.addItem(self.spacer_3)

        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(16)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.layout_5 = QVBoxLayout()
        self.layout_5.setSpacing(4)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.nom_prenom = QLabel(self.identite)
        self.nom_prenom.setObjectName(u"nom_prenom")
        self.nom_prenom.setProperty(u"role", u"field")

        self.layout_5.addWidget(self.nom_prenom)

        self.prenom = TextLine(self.identite)
        self.prenom.setObjectName(u"prenom")

        self.layout_5.addWidget(self.prenom)


        self.layout_4.addLayout(self.layout_5)

        self.layout_6 = QVBoxLayout()
        self.layout_6.setSpacing(4)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.nom_nom_naissance = QLabel(self.identite)
        self.nom_nom_naissance.setObjectName(u"nom_nom_naissance")
        self.nom_nom_naissance.setProperty(u"role", u"field")

        self.layout_6.addWidget(self.nom_nom_naissance)

        self.nom_naissance = TextLine(self.identite)
        self.nom_naissance.setObjectName(u"nom_naissance")

        self.layout_6.addWidget(self.nom_naissance)


        self.layout_4.addLayout(self.layout_6)

        self.layout_7 = QVBoxLayout()
        self.layout_7.setSpacing(4)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.nom_nom_usage = QLabel(self.identite)
        self.nom_nom_usage.setObjectName(u"nom_nom_usage")
        self.nom_nom_usage.setProperty(u"role", u"field")

        self.layout_7.addWidget(self.nom_nom_usage)

        self.nom_usage = TextLine(self.identite)
        self.nom_usage.setObjectName(u"nom_usage")

        self.layout_7.addWidget(self.nom_usage)


        self.layout_4.addLayout(self.layout_7)

        self.layout_4.setStretch(0, 1)
        self.layout_4.setStretch(1, 1)
        self.layout_4.setStretch(2, 1)

        self.layout_2.addLayout(self.layout_4)

        self.layout_8 = QVBoxLayout()
        self.layout_8.setSpacing(4)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.nom_adresse = QLabel(self.identite)
        self.nom_adresse.setObjectName(u"nom_adresse")
        self.nom_adresse.setProperty(u"role", u"field")

        self.layout_8.addWidget(self.nom_adresse)

        self.adresse = TextLine(self.identite)
        self.adresse.setObjectName(u"adresse")

        self.layout_8.addWidget(self.adresse)


        self.layout_2.addLayout(self.layout_8)


        self.layout_1.addWidget(self.identite)

        self.projet = QWidget(ParcoursForm)
        self.projet.setObjectName(u"projet")
        self.layout_9 = QVBoxLayout(self.projet)
        self.layout_9.setSpacing(8)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.tete_projet = QLabel(self.projet)
        self.tete_projet.setObjectName(u"tete_projet")
        self.tete_projet.setProperty(u"role", u"lead")

        self.layout_9.addWidget(self.tete_projet)

        self.spacer_10 = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_9.addItem(self.spacer_10)

        self.layout_11 = QGridLayout()
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setHorizontalSpacing(24)
        self.layout_11.setVerticalSpacing(4)
        self.layout_11.setContentsMargins(0, 0, 0, 0)
        self.nom_modalite = QLabel(self.projet)
        self.nom_modalite.setObjectName(u"nom_modalite")
        self.nom_modalite.setProperty(u"role", u"field")

        self.layout_11.addWidget(self.nom_modalite, 0, 0, 1, 1)

        self.groupe_modalite = QWidget(self.projet)
        self.groupe_modalite.setObjectName(u"groupe_modalite")
        self.layout_12 = QHBoxLayout(self.groupe_modalite)
        self.layout_12.setSpacing(24)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.formation = QRadioButton(self.groupe_modalite)
        self.formation.setObjectName(u"formation")

        self.layout_12.addWidget(self.formation)

        self.vae = QRadioButton(self.groupe_modalite)
        self.vae.setObjectName(u"vae")

        self.layout_12.addWidget(self.vae)

        self.spacer_13 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_12.addItem(self.spacer_13)


        self.layout_11.addWidget(self.groupe_modalite, 0, 1, 1, 1)

        self.nom_objet = QLabel(self.projet)
        self.nom_objet.setObjectName(u"nom_objet")
        self.nom_objet.setProperty(u"role", u"field")

        self.layout_11.addWidget(self.nom_objet, 1, 0, 1, 1)

        self.groupe_objet = QWidget(self.projet)
        self.groupe_objet.setObjectName(u"groupe_objet")
        self.layout_14 = QHBoxLayout(self.groupe_objet)
        self.layout_14.setSpacing(24)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(0, 0, 0, 0)
        self.objet_titre = QRadioButton(self.groupe_objet)
        self.objet_titre.setObjectName(u"objet_titre")

        self.layout_14.addWidget(self.objet_titre)

        self.objet_ccp = QRadioButton(self.groupe_objet)
        self.objet_ccp.setObjectName(u"objet_ccp")

        self.layout_14.addWidget(self.objet_ccp)

        self.objet_ccs = QRadioButton(self.groupe_objet)
        self.objet_ccs.setObjectName(u"objet_ccs")

        self.layout_14.addWidget(self.objet_ccs)

        self.spacer_15 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_14.addItem(self.spacer_15)


        self.layout_11.addWidget(self.groupe_objet, 1, 1, 1, 1)

        self.numeros = QWidget(self.projet)
        self.numeros.setObjectName(u"numeros")
        self.liste_numeros = QVBoxLayout(self.numeros)
        self.liste_numeros.setSpacing(2)
        self.liste_numeros.setObjectName(u"liste_numeros")
        self.liste_numeros.setContentsMargins(0, 0, 0, 0)

        self.layout_11.addWidget(self.numeros, 2, 1, 1, 1)

        self.depot_vae = QCheckBox(self.projet)
        self.depot_vae.setObjectName(u"depot_vae")

        self.layout_11.addWidget(self.depot_vae, 3, 1, 1, 1)

        self.note_depot = QLabel(self.projet)
        self.note_depot.setObjectName(u"note_depot")
        self.note_depot.setWordWrap(True)
        self.note_depot.setProperty(u"role", u"muted")

        self.layout_11.addWidget(self.note_depot, 4, 1, 1, 1)

        self.layout_11.setColumnStretch(1, 1)

        self.layout_9.addLayout(self.layout_11)

        self.devant_jury = QLabel(self.projet)
        self.devant_jury.setObjectName(u"devant_jury")
        self.devant_jury.setWordWrap(True)
        self.devant_jury.setProperty(u"role", u"muted")

        self.layout_9.addWidget(self.devant_jury)


        self.layout_1.addWidget(self.projet)

#if QT_CONFIG(shortcut)
        self.nom_prenom.setBuddy(self.prenom)
        self.nom_nom_naissance.setBuddy(self.nom_naissance)
        self.nom_nom_usage.setBuddy(self.nom_usage)
        self.nom_adresse.setBuddy(self.adresse)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ParcoursForm)

        QMetaObject.connectSlotsByName(ParcoursForm)
    # setupUi

    def retranslateUi(self, ParcoursForm):
        self.tete_identite.setText(QCoreApplication.translate("ParcoursForm", u"Identit\u00e9", None))
        self.aide_identite.setText(QCoreApplication.translate("ParcoursForm", u"Ce qui para\u00eet sur la page de garde.", None))
        self.nom_prenom.setText(QCoreApplication.translate("ParcoursForm", u"Pr\u00e9nom", None))
        self.nom_nom_naissance.setText(QCoreApplication.translate("ParcoursForm", u"Nom de naissance", None))
        self.nom_nom_usage.setText(QCoreApplication.translate("ParcoursForm", u"Nom d\u2019usage", None))
        self.nom_usage.setPlaceholderText(QCoreApplication.translate("ParcoursForm", u"s\u2019il est diff\u00e9rent", None))
        self.nom_adresse.setText(QCoreApplication.translate("ParcoursForm", u"Adresse", None))
        self.adresse.setPlaceholderText(QCoreApplication.translate("ParcoursForm", u"num\u00e9ro, rue, code postal, ville", None))
        self.tete_projet.setText(QCoreApplication.translate("ParcoursForm", u"Ce que vous pr\u00e9sentez", None))
        self.nom_modalite.setText(QCoreApplication.translate("ParcoursForm", u"Modalit\u00e9 d\u2019acc\u00e8s", None))
        self.formation.setText(QCoreApplication.translate("ParcoursForm", u"Parcours de formation", None))
        self.vae.setText(QCoreApplication.translate("ParcoursForm", u"VAE", None))
        self.nom_objet.setText(QCoreApplication.translate("ParcoursForm", u"\u00c0 cette session", None))
        self.objet_titre.setText(QCoreApplication.translate("ParcoursForm", u"Le titre entier", None))
        self.objet_ccp.setText(QCoreApplication.translate("ParcoursForm", u"Un ou plusieurs CCP", None))
        self.objet_ccs.setText(QCoreApplication.translate("ParcoursForm", u"Un CCS", None))
        self.depot_vae.setText(QCoreApplication.translate("ParcoursForm", u"Je d\u00e9pose sur France VAE (en ligne)", None))
        self.note_depot.setText("")
        self.devant_jury.setText("")
        pass
    # retranslateUi

